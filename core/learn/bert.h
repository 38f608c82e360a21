#pragma once

#include "core/base/result.h"

#include <QString>

#include <map>
#include <span>
#include <utility>
#include <vector>

namespace daao {

/// The sizes of a BERT encoder (Devlin et al. 2019), as its config.json gives them.
struct BertShape
{
    qint64 vocabulary = 0;
    qint64 hidden = 0;
    qint64 layers = 0;
    qint64 heads = 0;
    qint64 intermediate = 0;
    qint64 positions = 0;
    double epsilon = 1e-12; ///< of the layer norms
};

/// A BERT encoder ready to run. Safe to call from any thread.
class Bert
{
public:
    virtual ~Bert() = default;
    /// Mean of the last layer over all pieces, [CLS] and [SEP] included: `hidden` numbers.
    virtual Result<std::vector<float>> mean(std::span<const qint64> ids) const = 0;
};

/// The weights of a BERT by name, row-major.
using BertWeights = std::map<QString, std::vector<float>>;

/// The tensors a BERT of this shape has, by name (without a "bert." before it), with their shapes.
std::vector<std::pair<QString, std::vector<qint64>>> bertTensors(const BertShape &shape);

} // namespace daao
