using RequestRouter.Router.Audit.Replays;

namespace RequestRouter.Router.Orchestrations;

/// <summary>What the orchestration of a replay begins with, first or after it has cut its history.</summary>
/// <param name="Batches">How many there are; null while the cases are looked for.</param>
/// <param name="Next">The batch that is to be begun next.</param>
/// <param name="OrderedAt">UTC.</param>
public sealed record ReplayStory(string ReplayId, int? Batches, int Next, DateTimeOffset OrderedAt, ReplayProgress Progress)
{
    public static ReplayStory Of(Replay replay) => new(replay.ReplayId, null, 0, replay.At, new());

    /// <summary>No case's id begins so.</summary>
    public static string InstanceId(string replayId) => $"replay-{replayId}";
}
