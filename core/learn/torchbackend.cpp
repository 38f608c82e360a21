#include <torch/version.h>

#include "core/learn/backend.h"
#include "core/learn/torchbert.h"
#include "core/learn/torchcontroller.h"
#include "core/learn/torchdevice.h"
#include "core/learn/torchdifficulty.h"
#include "core/learn/torchpaper.h"
#include "core/learn/torchridge.h"
#include "core/learn/torchsuccess.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <dlfcn.h>

#include <QFileInfo>

extern "C" void sgemm_();                                            // whoever provides it is the BLAS
extern "C" void openblas_set_num_threads(int) __attribute__((weak)); // null where it is another

namespace {

class TorchBackend final : public daao::LearnBackend
{
public:
    daao::TensorBackendInfo info() const override
    {
        daao::TensorBackendInfo info{.version = QStringLiteral(TORCH_VERSION),
                                     .threads = at::get_num_threads(),
                                     .gpu = daao::computeDevice().is_cuda()};
        Dl_info place;
        if (dladdr(reinterpret_cast<void *>(&sgemm_), &place) != 0)
            info.blas = QFileInfo(QString::fromUtf8(place.dli_fname)).canonicalFilePath();
        return info;
    }

    daao::Result<daao::RidgeSolution> ridge(const daao::RidgeProblem &problem) const override
    {
        return daao::solveRidge(problem);
    }

    daao::Result<daao::KernelSolution> kernelRidge(const daao::KernelProblem &problem) const override
    {
        return daao::solveKernel(problem);
    }

    daao::Result<daao::VaeSolution> trainVae(const daao::VaeProblem &problem,
                                             std::stop_token stop) const override
    {
        return daao::trainVae(problem, stop);
    }

    std::unique_ptr<const daao::Bert> bert(const daao::BertShape &shape,
                                           const daao::BertWeights &weights) const override
    {
        return daao::makeBert(shape, weights);
    }

    daao::Result<daao::SuccessModel> fitSuccess(const daao::SuccessData &data,
                                                const daao::SuccessOptions &options,
                                                const daao::TrainingProgress &progress,
                                                std::stop_token stop) override
    {
        if (data.rows() < 1)
            return daao::failure(daao::ErrorKind::BadInput,
                                 daao::LearnBackend::tr("There are no outcomes to learn from."));
        return daao::torchFitSuccess(data, options, progress, std::move(stop));
    }

    std::unique_ptr<daao::PaperController> paperController(const daao::PaperSpace &space,
                                                           quint64 seed) override
    {
        return daao::torchPaperController(space, seed);
    }

    std::unique_ptr<daao::ControllerLearner> controllerLearner(const daao::Controller &controller) override
    {
        return daao::torchControllerLearner(controller);
    }
};

} // namespace

extern "C" Q_DECL_EXPORT daao::LearnBackend *daao_learn_backend()
{
    // Training spreads over the cores by itself; threads inside each small product would wait for each other.
    if (openblas_set_num_threads != nullptr)
        openblas_set_num_threads(1);
    static TorchBackend backend;
    return &backend;
}
