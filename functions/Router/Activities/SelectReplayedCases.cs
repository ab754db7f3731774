using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Audit.Replays;

namespace RequestRouter.Router.Activities;

/// <summary>Looks for the cases of a replay and writes them down in batches; how many there are. Safe to repeat until the first batch is begun.</summary>
public sealed class SelectReplayedCases(ReplayStore replays, ReplaySelection selection)
{
    [Function(nameof(SelectReplayedCases))]
    public async Task<SelectedCases> Run([ActivityTrigger] string replayId, CancellationToken cancellationToken)
    {
        var replay = await replays.FindAsync(replayId, cancellationToken) ?? throw new InvalidDataException($"Replay {replayId} is missing.");
        var found = await selection.FindAsync(replay, cancellationToken);
        return found.Count > ReplaySelection.Most
            ? new(null, 0, replay.At)
            : new(found.Count, await replays.PutCasesAsync(replay, found, cancellationToken), replay.At);
    }
}
