namespace RequestRouter.Mutation.Campaigns;

/// <summary>What became of a mutant.</summary>
/// <param name="Fate">The word for it.</param>
/// <param name="Killer">The test that failed; null when none did.</param>
/// <param name="Spoilt">Whether that test failed afterwards too: the verdict is void, and so is its process.</param>
internal sealed record Verdict(Fate Fate, string? Killer = null, bool Spoilt = false)
{
    public bool IsAlive => Fate is Fate.Survived or Fate.NoCoverage;
}
