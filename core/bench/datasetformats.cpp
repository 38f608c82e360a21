#include "core/bench/datasetformats.h"

#include "core/bench/pythonliteral.h"
#include "core/domain/json.h"
#include "core/text/answers.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Record = DatasetFormats::Record;

tl::unexpected<Error> bad(const QString &what)
{
    return failure(ErrorKind::BadInput, what);
}

/// A text or a number as text; empty if there is none.
QString textOf(const QJsonObject &record, const QStringList &keys)
{
    for (const QString &key : keys) {
        const QJsonValue value = record.value(key);
        if (value.isString() && !value.toString().trimmed().isEmpty())
            return value.toString();
        if (value.isDouble())
            return value.toVariant().toString();
        if (value.isBool())
            return value.toBool() ? u"true"_s : u"false"_s;
    }
    return {};
}

Result<QString> needed(const QJsonObject &record, const QStringList &keys)
{
    const QString text = textOf(record, keys);
    if (text.isEmpty())
        return bad(DatasetFormats::tr("The key “%1” is missing or empty.").arg(keys.first()));
    return text;
}

Result<Record> gsm8k(const QJsonObject &record, qint64 number)
{
    const auto question = needed(record, {u"question"_s});
    const auto answer = needed(record, {u"answer"_s});
    if (!question || !answer)
        return tl::unexpected(question ? answer.error() : question.error());
    const qsizetype mark = answer->lastIndexOf("####"_L1);
    if (mark < 0 || answer->sliced(mark + 4).trimmed().isEmpty())
        return bad(DatasetFormats::tr("The answer does not end in “#### number”."));
    Record read{{.id = u"gsm8k/%1"_s.arg(number), .group = u"gsm8k"_s, .text = *question}};
    read.item.reference.answer = answer->sliced(mark + 4).trimmed();
    return read;
}

Result<Record> math(const QJsonObject &record, qint64 number)
{
    const auto question = needed(record, {u"problem"_s});
    if (!question)
        return tl::unexpected(question.error());
    QString answer = textOf(record, {u"answer"_s});
    if (answer.isEmpty())
        answer = extractAnswer(textOf(record, {u"solution"_s}));
    if (answer.isEmpty())
        return bad(
            DatasetFormats::tr("There is neither an “answer” nor a “solution” with a \\boxed answer."));
    const QString level = textOf(record, {u"level"_s}).remove("Level "_L1);
    const QString id = textOf(record, {u"unique_id"_s, u"idx"_s, u"id"_s});
    Record read{{.id = u"math/"_s + (id.isEmpty() ? QString::number(number) : id),
                 .group = level.isEmpty() ? u"math"_s : u"math level "_s + level,
                 .text = *question}};
    read.item.reference.answer = answer;
    return read;
}

Result<Record> mmlu(const QJsonObject &record, qint64 number)
{
    const auto question = needed(record, {u"question"_s});
    if (!question)
        return tl::unexpected(question.error());
    Record read{{.id = u"mmlu/%1"_s.arg(number), .group = textOf(record, {u"subject"_s}), .text = *question}};
    for (const QString &letter : {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s}) {
        const QString option = textOf(record, {letter});
        if (option.isEmpty() && letter < u"E"_s)
            return bad(DatasetFormats::tr("The option %1 is missing.").arg(letter));
        if (option.isEmpty())
            break;
        read.item.reference.choices.append(option);
        read.item.text += u"\n(%1) %2"_s.arg(letter, option);
    }
    const QString answer = textOf(record, {u"answer"_s}).trimmed().toUpper();
    if (answer.size() != 1 || answer < u"A"_s
        || answer > QString(QChar(char16_t(u'A' + read.item.reference.choices.size() - 1))))
        return bad(DatasetFormats::tr("The answer is “%1”; it must be the letter of an option.").arg(answer));
    read.item.reference.answer = answer;
    return read;
}

/// The tests as values: of every assert, or none.
std::optional<QList<TestCase>> testsOf(const QStringList &asserts, const QString &function,
                                       bool *plain = nullptr)
{
    QList<TestCase> tests;
    for (const QString &line : asserts) {
        const auto test = PythonAssert::read(line);
        if (!test || (!function.isEmpty() && test->function != function))
            return std::nullopt;
        if (plain)
            *plain = *plain && test->plainArgs;
        tests.append({test->args, test->expected});
    }
    return tests.isEmpty() ? std::nullopt : std::optional(tests);
}

QString testsNotValues()
{
    return DatasetFormats::tr("its tests are programs, not pairs of arguments and values");
}

Result<Record> humaneval(const QJsonObject &record, qint64)
{
    const auto prompt = needed(record, {u"prompt"_s});
    const auto entry = needed(record, {u"entry_point"_s});
    const auto id = needed(record, {u"task_id"_s});
    const auto test = needed(record, {u"test"_s});
    for (const auto *part : {&prompt, &entry, &id, &test})
        if (!*part)
            return tl::unexpected(part->error());
    Record read{{.id = *id,
                 .group = u"humaneval"_s,
                 .text = DatasetFormats::tr("Complete this Python function:\n\n%1").arg(*prompt)}};
    QStringList asserts;
    bool onlyAsserts = true;
    bool inside = false;
    for (const QString &line : pythonLines(*test)) {
        if (line.startsWith("def "_L1)) {
            inside = line.startsWith("def check("_L1);
            onlyAsserts = onlyAsserts && inside;
            continue;
        }
        if (!inside || !line.front().isSpace())
            continue;
        const QString body = line.trimmed();
        if (body.startsWith("assert True"_L1) || body == u"pass")
            continue;
        onlyAsserts = onlyAsserts && body.startsWith("assert"_L1);
        asserts.append(body);
    }
    const auto tests = onlyAsserts ? testsOf(asserts, u"candidate"_s) : std::nullopt;
    if (!tests)
        read.leftOut = testsNotValues();
    else
        read.item.reference = {.entryPoint = *entry, .hiddenTests = *tests};
    return read;
}

Result<Record> mbpp(const QJsonObject &record, qint64 number)
{
    const auto question = needed(record, {u"text"_s, u"prompt"_s});
    if (!question)
        return tl::unexpected(question.error());
    QStringList asserts;
    for (const QString &key : {u"test_list"_s, u"challenge_test_list"_s})
        for (const QJsonValue &test : record.value(key).toArray())
            asserts.append(pythonLines(test.toString()).join(u'\n'));
    if (asserts.isEmpty())
        return bad(DatasetFormats::tr("The key “%1” is missing or empty.").arg(u"test_list"_s));
    const QString id = textOf(record, {u"task_id"_s});
    Record read{{.id = u"mbpp/"_s + (id.isEmpty() ? QString::number(number) : id),
                 .group = u"mbpp"_s,
                 .text = DatasetFormats::tr("%1\nOne test of it: %2").arg(*question, asserts.first())}};
    const auto first = PythonAssert::read(asserts.first());
    const auto tests = first ? testsOf(asserts, first->function) : std::nullopt;
    const bool setUp = !record.value(u"test_setup_code").toString().trimmed().isEmpty();
    if (!tests || setUp)
        read.leftOut = testsNotValues();
    else
        read.item.reference = {.entryPoint = first->function, .hiddenTests = *tests};
    if (read.leftOut.isEmpty() && first->plainArgs)
        read.item.reference.publicTests = {tests->first()};
    return read;
}

/// The text of an attachment, if it is one.
std::optional<QString> attachment(const QDir &folder, const QString &name)
{
    constexpr qint64 most = 200'000;
    static const QStringList readable{u"txt"_s, u"csv"_s, u"md"_s, u"json"_s, u"jsonld"_s, u"py"_s, u"xml"_s};
    const QString suffix = name.section(u'.', -1).toLower();
    QFile file(folder.filePath(name));
    if (!readable.contains(suffix) || name.contains(u'/') || name.contains(u'\\') || file.size() > most
        || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(file.readAll());
}

Result<Record> gaia(const QJsonObject &record, const QDir &folder)
{
    const auto id = needed(record, {u"task_id"_s});
    const auto question = needed(record, {u"Question"_s});
    if (!id || !question)
        return tl::unexpected(id ? question.error() : id.error());
    Record read{{.id = *id, .group = u"gaia level "_s + textOf(record, {u"Level"_s}), .text = *question}};
    const QString answer = textOf(record, {u"Final answer"_s});
    if (answer.isEmpty() || answer == u"?")
        read.leftOut = DatasetFormats::tr("its answer is not published, so nothing could be judged");
    read.item.reference.answer = answer;
    if (const QString name = textOf(record, {u"file_name"_s}); !name.isEmpty()) {
        const auto content = attachment(folder, name);
        if (!content)
            read.leftOut = DatasetFormats::tr("its attachment %1 is missing or no text").arg(name);
        else
            read.item.text += u"\n\n%1:\n%2"_s.arg(name, *content);
    }
    return read;
}

/// Our problem files, and whatever has a question and an answer.
Result<Record> anyRecord(const QJsonObject &record, qint64 number)
{
    const auto question = needed(record, {u"query"_s, u"question"_s, u"problem"_s, u"prompt"_s, u"input"_s});
    if (!question)
        return tl::unexpected(question.error());
    auto reference = Json::reference(record);
    if (!reference)
        return tl::unexpected(reference.error());
    if (!reference->canJudge())
        if (const QString answer = textOf(record, {u"answer"_s, u"target"_s, u"expected"_s, u"output"_s});
            !answer.isEmpty())
            reference->answer = answer;
    if (!reference->canJudge())
        return bad(DatasetFormats::tr("There is nothing to judge by: no “answer” and no “hidden_tests”."));
    const QString id = textOf(record, {u"id"_s});
    Record read{{.id = id.isEmpty() ? QString::number(number) : id,
                 .group = textOf(record, {u"family"_s, u"group"_s, u"subject"_s}),
                 .text = *question,
                 .reference = *reference}};
    if (const QJsonValue difficulty = record.value(u"difficulty"); difficulty.isDouble())
        read.item.difficulty = difficulty.toDouble();
    return read;
}

} // namespace

QString DatasetFormats::formatOf(const QJsonObject &record)
{
    const auto has = [&](const QString &key) { return record.contains(key); };
    if (has(u"canonical_solution"_s) || (has(u"entry_point"_s) && has(u"test"_s)))
        return u"humaneval"_s;
    if (has(u"test_list"_s))
        return u"mbpp"_s;
    if (has(u"Question"_s) && has(u"Final answer"_s))
        return u"gaia"_s;
    if (has(u"problem"_s) && has(u"solution"_s))
        return u"math"_s;
    if (has(u"question"_s) && record.value(u"answer").toString().contains("####"_L1))
        return u"gsm8k"_s;
    return u"jsonl"_s;
}

Result<Record> DatasetFormats::read(const QString &format, const QJsonObject &record, const QDir &folder,
                                    qint64 number)
{
    if (format == u"gsm8k")
        return gsm8k(record, number);
    if (format == u"math")
        return math(record, number);
    if (format == u"mmlu")
        return mmlu(record, number);
    if (format == u"humaneval")
        return humaneval(record, number);
    if (format == u"mbpp")
        return mbpp(record, number);
    if (format == u"gaia")
        return gaia(record, folder);
    return anyRecord(record, number);
}

} // namespace daao
