using Microsoft.Extensions.Logging;
using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Telemetry;

/// <summary>Every message the router logs: references and counts, never content (DESIGN 6).</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Case {CaseId}: the wake-up for {RowId} was not sent; the sweep will send it")]
    public static partial void WakeUpNotSent(this ILogger logger, Exception fault, CaseId caseId, string rowId);

    [LoggerMessage(2, LogLevel.Information, "The sweep woke {Cases} cases with {Rows} unprocessed communications or unpublished notices")]
    public static partial void SweepMended(this ILogger logger, int cases, int rows);

    [LoggerMessage(15, LogLevel.Information, "A checkpoint was signed, with {Entries} entries more than the one before")]
    public static partial void CheckpointSigned(this ILogger logger, int entries);

    [LoggerMessage(3, LogLevel.Warning, "Submission {MessageId} was dead-lettered: {Reason}")]
    public static partial void SubmissionDeadLettered(this ILogger logger, string messageId, string reason);

    [LoggerMessage(4, LogLevel.Information, "Submission {MessageId} of {State} was rejected: {Code}")]
    public static partial void SubmissionRejected(this ILogger logger, string messageId, StateCode state, string code);

    [LoggerMessage(5, LogLevel.Information, "Change {Number} of the register of {State} took effect: {Part}")]
    public static partial void RegisterChanged(this ILogger logger, StateCode state, int number, RegisterPart part);

    [LoggerMessage(6, LogLevel.Warning, "Keys of {State} wait for a confirmation, possible from {ConfirmableFrom}")]
    public static partial void RegisterCeremonyBegun(this ILogger logger, StateCode state, DateTimeOffset confirmableFrom);

    [LoggerMessage(7, LogLevel.Error, "Case {CaseId}: {What} is set aside until it is released: {Fault}")]
    public static partial void Quarantined(this ILogger logger, CaseId caseId, string what, string fault);

    [LoggerMessage(8, LogLevel.Error, "Submission {MessageId} of {State} cannot be taken and was dead-lettered: {Fault}")]
    public static partial void SubmissionFailed(this ILogger logger, string messageId, StateCode state, string fault);

    [LoggerMessage(10, LogLevel.Warning, "Change {Number} of the register of {State} was confirmed by {Operator} and took effect")]
    public static partial void RegisterCeremonyEnded(this ILogger logger, StateCode state, int number, string @operator);

    [LoggerMessage(12, LogLevel.Information, "The list {Number} of revoked certificates stands for {State}; it names {Keys} of its keys")]
    public static partial void RevocationListEntered(this ILogger logger, StateCode state, string number, int keys);

    [LoggerMessage(11, LogLevel.Warning, "{Count} submissions, of very many that no key verifies, were dropped, {MessageId} among them")]
    public static partial void SubmissionsDropped(this ILogger logger, int count, string messageId);

    [LoggerMessage(14, LogLevel.Information, "{Count} submissions of {State} were rejected before they were read: {Code}")]
    public static partial void SubmissionsRejected(this ILogger logger, int count, StateCode state, string code);

    [LoggerMessage(15, LogLevel.Information, "{Kind} of {About} by {Operator}: {Outcome}, trace {TraceId}")]
    public static partial void OperatorActed(this ILogger logger, string kind, string about, string @operator, string outcome, string traceId);

    [LoggerMessage(13, LogLevel.Information, "{Method} {Function} of {State} on {CaseId}: {Status} {Code} in {Milliseconds} ms, trace {TraceId}")]
    public static partial void Called(this ILogger logger, string method, string function, string state, string caseId, int status, string code, long milliseconds, string traceId);

    [LoggerMessage(16, LogLevel.Error, "Case {CaseId} does not replay: entry {Entry}, member {Pointer}, replay {ReplayId}")]
    public static partial void ReplayDiffers(this ILogger logger, CaseId caseId, int? entry, string pointer, string replayId);

    [LoggerMessage(17, LogLevel.Error, "The witness {Witness} of {State} does not cosign the checkpoint of {Size} entries: {Detail}")]
    public static partial void CheckpointDisputed(this ILogger logger, StateCode state, string witness, long size, string detail);

    [LoggerMessage(18, LogLevel.Warning, "The checkpoint of {Size} entries is without its quorum of witnesses, and so are all since {Since}")]
    public static partial void CheckpointUnwitnessed(this ILogger logger, long size, DateTimeOffset since);

    [LoggerMessage(19, LogLevel.Information, "Case {CaseId} has been over for a month: the histories of {Count} orchestrations are in the archive")]
    public static partial void HistoriesArchived(this ILogger logger, CaseId caseId, int count);
}
