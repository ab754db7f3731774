using Google.Protobuf;
using Microsoft.DurableTask.Protobuf;

namespace RequestRouter.Router.Audit.Replays.Histories;

/// <summary>A history as lines of JSON, as protobuf writes it: one event a line.</summary>
public static class HistoryLines
{
    public static string Write(IEnumerable<HistoryEvent> history) => string.Concat(history.Select(happened => JsonFormatter.Default.Format(happened) + "\n"));

    /// <exception cref="InvalidProtocolBufferException">A line is no event.</exception>
    public static IReadOnlyList<HistoryEvent> Read(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(HistoryEvent.Parser.ParseJson)];
}
