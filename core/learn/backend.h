#pragma once

#include "core/base/result.h"
#include "core/learn/bert.h"
#include "core/learn/controllerlearner.h"
#include "core/learn/numericfits.h"
#include "core/learn/papercontroller.h"
#include "core/learn/successmodel.h"

#include <QCoreApplication>
#include <QString>

#include <memory>
#include <stop_token>

namespace daao {

/// What the tensor library is and runs on.
struct TensorBackendInfo
{
    QString version; ///< LibTorch's
    QString blas;    ///< file that matrix products come from
    int threads = 0;
    bool gpu = false; ///< training computes there
};

/// Everything that needs LibTorch, behind a module that is loaded when first asked for: LibTorch takes half a
/// second to load, and a run does not need it. Thread-safe.
class LearnBackend
{
    Q_DECLARE_TR_FUNCTIONS(daao::LearnBackend)

public:
    virtual ~LearnBackend() = default;
    virtual TensorBackendInfo info() const = 0;
    virtual Result<RidgeSolution> ridge(const RidgeProblem &problem) const = 0;
    virtual Result<KernelSolution> kernelRidge(const KernelProblem &problem) const = 0;
    /// One VAE on all rows and one without each fold, trained side by side. Internal with a sentence if the
    /// loss is not finite again and again; Cancelled.
    virtual Result<VaeSolution> trainVae(const VaeProblem &problem, std::stop_token stop) const = 0;
    /// `weights` are all of bertTensors(shape), in their sizes.
    virtual std::unique_ptr<const Bert> bert(const BertShape &shape, const BertWeights &weights) const = 0;

    /// BadInput for no rows; Cancelled; Internal if it diverged.
    virtual Result<SuccessModel> fitSuccess(const SuccessData &data, const SuccessOptions &options,
                                            const TrainingProgress &progress, std::stop_token stop) = 0;
    /// A new controller of the published kind, with weights drawn by the seed.
    virtual std::unique_ptr<PaperController> paperController(const PaperSpace &space, quint64 seed) = 0;
    /// What trains a controller on from where it is.
    virtual std::unique_ptr<ControllerLearner> controllerLearner(const Controller &controller) = 0;

    /// Loads the module on the first call (0.5 s). Unavailable with the loader's reason if it cannot be.
    static Result<LearnBackend *> load();
};

} // namespace daao
