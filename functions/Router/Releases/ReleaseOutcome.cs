using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Releases;

/// <summary>What became of an order.</summary>
/// <param name="Release">The release that stands; of a dry run one that was not kept and has no token. Null where there is a problem.</param>
/// <param name="Again">Whether it was issued before, for the same bytes.</param>
/// <param name="Problem">Why nothing is released; null where something is.</param>
public sealed record ReleaseOutcome(Release? Release, bool Again, Problem? Problem)
{
    public static ReleaseOutcome Refused(Problem problem) => new(null, false, problem);
}
