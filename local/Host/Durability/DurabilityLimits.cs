namespace RequestRouter.Local.Host.Durability;

/// <param name="Orchestrators">How many orchestrators run at once.</param>
/// <param name="Activities">How many activities run at once.</param>
internal sealed record DurabilityLimits(int Orchestrators, int Activities)
{
    /// <summary>How many idle instances keep their history in memory.</summary>
    public int IdleInstances { get; init; } = 1000;
}
