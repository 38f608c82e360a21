// Speed of the embedded encoder; prints one JSON object.
//   bench_encoder [TEXTS TO FIT ON]
#include "core/learn/hashedencoder.h"
#include "core/problems/problemgenerator.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace daao;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const int count = argc > 1 ? std::max(std::atoi(argv[1]), 10) : 2000;
    QStringList texts;
    for (const Problem &problem : generateProblems({.count = count, .seed = 5}))
        texts.append(problem.query);
    QElapsedTimer timer;
    timer.start();
    const auto encoder = HashedEncoder::fit(texts, 1);
    const double fit = double(timer.nsecsElapsed()) / 1e9;
    if (!encoder)
        return 1;
    std::vector<float> e(HashedEncoder::size);
    std::vector<double> micros;
    for (int i = 0; i < 4000; ++i) {
        QString text;
        for (qsizetype k = i; text.size() < 600; ++k)
            text += texts[k % texts.size()] + u' ';
        text.truncate(600);
        timer.start();
        if (!encoder->encode(text, e))
            return 1;
        micros.push_back(double(timer.nsecsElapsed()) / 1e3);
    }
    std::ranges::sort(micros);
    const QJsonObject result{{u"fit_texts"_s, count},
                             {u"fit_seconds"_s, fit},
                             {u"encode_600_chars_us_p50"_s, micros[micros.size() / 2]},
                             {u"encode_600_chars_us_p99"_s, micros[micros.size() * 99 / 100]}};
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}
