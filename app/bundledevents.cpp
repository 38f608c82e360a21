#include "app/bundledevents.h"

#include <QElapsedTimer>

namespace daao {

namespace {

constexpr int helpingEveryMs = 40; // 25 times a second: as fast as text is read
constexpr int helpingMs = 8;       // leaves half a frame to paint

} // namespace

BundledEvents::BundledEvents(QObject *parent)
    : QObject(parent)
    , m_milestones(*this)
    , m_everything(*this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BundledEvents::handOut);
}

void BundledEvents::Everything::nodeStarted(const QString &runId, const NodeRun &node)
{
    m_home.post(NodeBegan{runId, node});
}

void BundledEvents::Everything::delta(const QString &runId, const QString &node, int call,
                                      const QString &text)
{
    m_home.append({runId, node, call, text});
}

void BundledEvents::Everything::callFinished(const QString &runId, const Call &call)
{
    m_home.post(CallEnded{runId, call});
}

void BundledEvents::Everything::nodeFinished(const QString &runId, const NodeRun &node)
{
    m_home.post(NodeEnded{runId, node});
}

void BundledEvents::Everything::planChanged(const QString &runId, const Plan &plan)
{
    m_home.post(PlanReplaced{runId, plan});
}

void BundledEvents::post(Event event)
{
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(std::move(event));
    wakeUp();
}

void BundledEvents::append(Text text)
{
    const std::lock_guard lock(m_mutex);
    // Back to the last thing that happened in another way: text may join only text that nothing followed.
    for (auto it = m_queue.rbegin(); it != m_queue.rend(); ++it) {
        auto *earlier = std::get_if<Text>(&*it);
        if (!earlier)
            break;
        if (earlier->runId == text.runId && earlier->node == text.node && earlier->call == text.call) {
            earlier->text += text.text;
            return;
        }
    }
    m_queue.push_back(std::move(text));
    wakeUp();
}

void BundledEvents::wakeUp()
{
    if (m_awake)
        return;
    m_awake = true;
    QMetaObject::invokeMethod(this, [this] { m_timer.start(helpingEveryMs); });
}

void BundledEvents::handOut()
{
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(helpingMs)) {
        Event event;
        {
            const std::lock_guard lock(m_mutex);
            if (m_queue.empty()) {
                m_awake = false;
                return;
            }
            event = std::move(m_queue.front());
            m_queue.pop_front();
        }
        hand(event);
    }
    m_timer.start(helpingMs); // the rest, once the window has had its turn
}

void BundledEvents::hand(const Event &event)
{
    struct Hand
    {
        RunEvents &to;
        void operator()(const Text &e) { to.delta(e.runId, e.node, e.call, e.text); }
        void operator()(const NodeBegan &e) { to.nodeStarted(e.runId, e.node); }
        void operator()(const NodeEnded &e) { to.nodeFinished(e.runId, e.node); }
        void operator()(const CallEnded &e) { to.callFinished(e.runId, e.call); }
        void operator()(const PlanReplaced &e) { to.planChanged(e.runId, e.plan); }
        void operator()(const Started &e) { to.runStarted(e.run); }
        void operator()(const Finished &e) { to.runFinished(e.run); }
    };
    std::visit(Hand{m_events}, event);
}

} // namespace daao
