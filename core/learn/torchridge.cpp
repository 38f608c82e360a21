#include "core/learn/torchridge.h"

#include "core/learn/torchdevice.h"
#include "core/learn/torchnumbers.h"

namespace daao {

using at::Tensor;

namespace {

struct Fit
{
    Tensor weights;   ///< columns x targets
    Tensor outOfFold; ///< rows x targets
};

Fit fitRidge(const Tensor &x, const Tensor &y, const Tensor &fold, int folds, double penalty)
{
    const Tensor ridge = torch::eye(x.size(1), x.options()) * penalty;
    const auto solve = [&](const Tensor &gram, const Tensor &right) {
        return at::cholesky_solve(right, at::linalg_cholesky(gram + ridge));
    };
    const Tensor gram = at::matmul(x.t(), x);
    const Tensor right = at::matmul(x.t(), y);
    Fit fit{.weights = solve(gram, right), .outOfFold = torch::zeros(y.sizes(), y.options())};
    for (int k = 0; k < folds; ++k) {
        const Tensor mine = (fold == k).nonzero().squeeze(1);
        const Tensor held = x.index_select(0, mine);
        const Tensor weights =
            solve(gram - at::matmul(held.t(), held), right - at::matmul(held.t(), y.index_select(0, mine)));
        fit.outOfFold.index_copy_(0, mine, at::matmul(held, weights));
    }
    return fit;
}

} // namespace

Result<RidgeSolution> solveRidge(const RidgeProblem &problem)
try {
    const OneThread alone;
    const at::NoGradGuard guard;
    const auto rows = int64_t(problem.rows);
    const Fit fit = fitRidge(onDevice(matrix(problem.x, rows, int64_t(problem.columns))),
                             onDevice(matrix(problem.y, rows, int64_t(problem.targets))),
                             onDevice(indices(problem.fold)), problem.folds, problem.penalty);
    return RidgeSolution{.weights = numbers(fit.weights.t()), .outOfFold = numbers(fit.outOfFold)};
} catch (const c10::Error &error) {
    return torchFailure(error);
}

Result<KernelSolution> solveKernel(const KernelProblem &problem)
try {
    const OneThread alone;
    const at::NoGradGuard guard;
    const auto rows = int64_t(problem.rows);
    const Tensor v = onDevice(matrix(problem.v, rows, int64_t(problem.gaussian)));
    const Tensor l = onDevice(matrix(problem.l, rows, int64_t(problem.linear)));
    const Tensor group = onDevice(indices(problem.group));
    const Tensor landmarks = onDevice(indices(problem.landmarks));
    const Tensor half = (v * v).sum(1) / 2;
    const Tensor at0 = v.index_select(0, landmarks);
    Tensor kernel =
        at::exp(at::matmul(v, at0.t()) - half.unsqueeze(1) - half.index_select(0, landmarks).unsqueeze(0));
    kernel += at::matmul(l, l.index_select(0, landmarks).t());
    const Tensor same = (group.unsqueeze(1) == group.index_select(0, landmarks).unsqueeze(0)).to(at::kFloat);
    kernel *= same * problem.own + (1 - problem.own);
    // In the landmarks' own coordinates (Nyström) the kernel's penalty is a plain one.
    const Tensor among = kernel.index_select(0, landmarks).to(at::kDouble);
    const Tensor root = at::linalg_cholesky(among + 1e-3 * torch::eye(among.size(0), among.options()));
    const Tensor x = at::linalg_solve_triangular(root, kernel.t().to(at::kDouble), false).t().to(at::kFloat);
    const Fit fit = fitRidge(x.contiguous(), onDevice(matrix(problem.y, rows, int64_t(problem.targets))),
                             onDevice(indices(problem.fold)), problem.folds, problem.penalty);
    const Tensor alpha = at::linalg_solve_triangular(root.t(), fit.weights.to(at::kDouble), true);
    return KernelSolution{.alpha = numbers(alpha), .outOfFold = numbers(fit.outOfFold)};
} catch (const c10::Error &error) {
    return torchFailure(error);
}

} // namespace daao
