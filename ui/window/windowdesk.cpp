// What lies on the desk of MainWindow: kept in the project, and the policy that the next run uses.
#include "core/base/deliver.h"
#include "ui/kit/notices.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/explore/querybar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/statusline.h"

#include <QDoubleSpinBox>
#include <QJsonDocument>
#include <QJsonObject>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

const QString deskKey = u"window/desk"_s; // in the project: what lay on the desk when it was closed
const QString learnedPolicy = u"daao"_s;

} // namespace

void MainWindow::saveDesk()
{
    if (!m_session || !m_explore || m_session->isReadOnly())
        return;
    const RunChoice choice = m_session->choice();
    const Selection selected = m_hub.selection();
    QJsonObject desk{{u"draft"_s, m_explore->queryBar().draft()},
                     {u"run"_s, selected.runId},
                     {u"node"_s, selected.nodeId},
                     {u"pool"_s, m_session->poolName()}};
    if (choice.policy != m_usualPolicy)
        desk[u"policy"_s] = choice.policy;
    if (choice.lambda)
        desk[u"lambda"_s] = *choice.lambda;
    if (choice.budget)
        desk[u"budget"_s] = choice.budget->usd();
    const QString text = QString::fromUtf8(QJsonDocument(desk).toJson(QJsonDocument::Compact));
    m_session->write([text](Registry &registry) { return registry.setSetting(deskKey, text); });
}

void MainWindow::restoreDesk()
{
    auto read =
        m_session->read([](const Archive &, Registry &registry) { return registry.setting(deskKey, {}); });
    deliver(read, m_explore, [this](const Result<QString> &text) {
        if (!text || text->isEmpty()) {
            m_explore->showLatest();
            finishOpening();
            return;
        }
        const QJsonObject desk = QJsonDocument::fromJson(text->toUtf8()).object();
        RunChoice choice = m_session->choice();
        if (desk.contains("policy"_L1)) {
            choice.policy = desk["policy"_L1].toString();
            m_usualPolicy.clear();
        }
        if (desk.contains("lambda"_L1))
            choice.lambda = desk["lambda"_L1].toDouble();
        if (desk.contains("budget"_L1))
            choice.budget = Money::usd(desk["budget"_L1].toDouble());
        m_session->setChoice(choice);
        if (const QString pool = desk["pool"_L1].toString(); !pool.isEmpty())
            m_session->usePool(pool);
        m_explore->restore(desk["draft"_L1].toObject(), desk["run"_L1].toString(),
                           desk["node"_L1].toString());
        finishOpening();
    });
}

void MainWindow::finishOpening()
{
    if (m_preferences.learn)
        m_session->learnDefault();
    emit projectOpened();
}

/// What of a policy can be changed here is its λ.
void MainWindow::editPolicy()
{
    showExplore();
    m_lambda->setFocus(Qt::ShortcutFocusReason);
    m_lambda->selectAll();
    m_status->showMessage(tr("Another λ becomes a version of the policy with the next run."), 6000);
}

/// The new policy takes over where the user has not said otherwise.
void MainWindow::takeLearned()
{
    const auto use = [this] {
        RunChoice choice = m_session->choice();
        choice.policy = learnedPolicy;
        choice.lambda.reset();
        m_session->setChoice(choice);
    };
    if (m_session->choice().policy == m_usualPolicy) {
        m_usualPolicy = learnedPolicy;
        use();
        m_explore->keepShowing(); // nobody asked for the plan of another policy
        notify({Notice::Severity::Info, tr("The policy daao is trained and plans from now on."), {}, {}});
    } else {
        notify({Notice::Severity::Info, tr("The policy daao is trained."), tr("Use it"), use});
    }
}

} // namespace daao
