using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Door;

/// <summary>Signs the router's refusals of signed bodies, as its receipts are signed: a State can show later that it tried, and when.</summary>
public sealed class Rejections(IRouterSigner signer, TimeProvider time)
{
    /// <param name="problem">Why it is not taken in.</param>
    /// <param name="body">The exact bytes, whose signature is sound.</param>
    /// <param name="by">Who signed them.</param>
    public Problem Sign(Problem problem, byte[] body, StateCode by) => problem with
    {
        Rejection = new SignedRejection
        {
            Digest = Digest.Of(body),
            By = by,
            RejectedAt = time.GetUtcNow(),
            Code = problem.Code,
            Citation = string.IsNullOrEmpty(problem.Citation) ? null : problem.Citation,
        }.SignWith(signer),
    };
}
