namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Another clock, which can be wrong, or fail from one of its readings on, counted from 1.</summary>
internal sealed class FailingClock(TimeProvider right) : TimeProvider
{
    /// <summary>How often it was read.</summary>
    public int Calls { get; set; }

    /// <summary>The first reading that fails.</summary>
    public int FailsFrom { get; set; } = int.MaxValue;

    /// <summary>How far it is ahead of the other.</summary>
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => ++Calls < FailsFrom ? right.GetUtcNow() + Ahead : throw new InvalidOperationException("The clock fails.");
}
