#pragma once

#include "core/base/random.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace daao {

/// Words and small grammar for the generated texts. Internal to the generator; ASCII English, no locale.

struct Person
{
    QString name;
    QString they;  ///< "she", "he"
    QString their; ///< "her", "his"
};

struct Noun
{
    QString one;
    QString many;
};

const QList<Person> &people();
/// `count` different ones.
QList<Person> somePeople(Random &random, qsizetype count);
QStringList someNames(Random &random, qsizetype count);

/// "1 apple", "12 apples".
QString counted(qint64 count, const Noun &noun);
/// "apple" or "apples".
QString nounFor(qint64 count, const Noun &noun);
/// "a, b and c".
QString listed(const QStringList &parts, const QString &conjunction = QStringLiteral("and"));
/// "a apple" -> "an apple", for words that sound as they are spelled.
QString withArticle(const QString &word);
/// First letter in upper case.
QString sentenceCase(QString text);
/// "first" … "tenth", n from 1.
QString ordinal(qint64 n);
/// "one" … "ten", then digits.
QString numberWord(qint64 n);
/// "-1,234,567".
QString grouped(qint64 n);
/// 10^digits, digits from 0 to 18.
qint64 powerOfTen(int digits);
/// A number of that many digits, the first one not 0.
qint64 numberOfDigits(Random &random, int digits);
/// low + (high - low) * level / 1000.
int scaled(int level, int low, int high);

} // namespace daao
