namespace RequestRouter.Router.Statistics;

/// <summary>
/// Which counts of all States together may be told to one of them: what is left once it has taken its own away must be of several States and of
/// more than a few cases, so that nobody learns from it what one other State does or cannot do.
/// </summary>
internal static class SmallCounts
{
    /// <summary>Cases of others, at least.</summary>
    public const int FewestCases = 10;

    /// <summary>Other States in those cases on either side, at least.</summary>
    public const int FewestStates = 3;

    public static bool MayBeTold(StateCode reader, IReadOnlyList<(CountedStep Step, StepCount Count)> counted)
    {
        var others = counted.Select(one => one.Step).Where(step => step.Requesting != reader && step.Requested != reader).ToList();
        return others.Select(step => step.CaseId).Distinct().Count() >= FewestCases
            && others.Select(step => step.Requesting).Distinct().Count() >= FewestStates
            && others.Select(step => step.Requested).Distinct().Count() >= FewestStates;
    }
}
