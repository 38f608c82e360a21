#include "ui/kit/llmpalette.h"
#include "ui/kit/theme.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class TestLlmPalette : public QObject
{
    Q_OBJECT

private slots:
    void givesEachLlmOfAPoolAColourAndACodeOfItsOwn()
    {
        const LlmPalette palette({u"sim-nano"_s, u"sim-mini"_s, u"sim-coder"_s, u"sim-midi"_s, u"sim-max"_s});
        QCOMPARE(palette.code(u"sim-nano"_s), u"Na"_s);
        QCOMPARE(palette.code(u"sim-mini"_s), u"Mi"_s);
        QCOMPARE(palette.code(u"sim-midi"_s), u"Md"_s);
        QCOMPARE(palette.color(u"sim-coder"_s), Theme::llmColor(2));
        QVERIFY(palette.color(u"sim-nano"_s) != palette.color(u"sim-mini"_s));
    }

    void namesOfOtherServersAreShortenedToWhatTellsThemApart()
    {
        const LlmPalette palette({u"meta/llama3:8b"_s, u"gpt-4o"_s});
        QCOMPARE(palette.code(u"meta/llama3:8b"_s), u"Ll"_s);
        QCOMPARE(palette.code(u"gpt-4o"_s), u"4o"_s);
    }

    void anLlmThatWasDeletedStillLooksTheSameEachTime()
    {
        const LlmPalette palette({u"a"_s});
        QCOMPARE(palette.color(u"gone"_s), LlmPalette({u"b"_s, u"c"_s}).color(u"gone"_s));
        QCOMPARE(palette.code(u"gone"_s), u"Go"_s);
    }

    void writesOnLightColoursInBlack()
    {
        QCOMPARE(LlmPalette::textOn(Qt::white).lightness() < 60, true);
        QCOMPARE(LlmPalette::textOn(Theme::llmColor(9)), QColor(Qt::white));
    }
};

QTEST_APPLESS_MAIN(TestLlmPalette)
#include "tst_llmpalette.moc"
