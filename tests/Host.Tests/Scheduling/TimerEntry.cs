using System.Text.Json;

namespace RequestRouter.Host.Tests.Scheduling;

/// <summary>What a timer function told of one run.</summary>
internal sealed record TimerEntry(string What, DateTimeOffset At, bool IsPastDue, DateTime? Last, DateTime? Next)
{
    public static TimerEntry Of(string line) => JsonSerializer.Deserialize<TimerEntry>(line)!;
}
