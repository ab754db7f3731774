using System.Diagnostics;
using Azure.Messaging.ServiceBus;

namespace RequestRouter.Router.Telemetry;

/// <summary>
/// Spans of what the router does: a call, a message, a turn of a case, and each storage operation within one of those. They carry names of
/// functions, States, cases and codes, and nothing that a caller wrote. Where nobody listens there are none, and nothing is written anywhere.
/// </summary>
internal static class Traces
{
    public const string SourceName = "RequestRouter";

    /// <summary>The attribute by which all spans of a case are found.</summary>
    public const string Case = "router.case_id";

    public const string State = "router.state";

    public const string Code = "error.type";

    /// <summary>Under which a message says what caused it (W3C Trace Context).</summary>
    private const string Property = "traceparent";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>What happens now, for whoever goes on with it later, in another process: a W3C <c>traceparent</c>; null where nothing is traced.</summary>
    public static string? Now => Activity.Current is { } current && IsOurs(current) ? current.Id : null;

    /// <summary>Begins a span, to be disposed at its end; null where nobody listens.</summary>
    /// <param name="name">What is done; one of few.</param>
    /// <param name="kind">Whether it answers a call, takes or sends a message, or neither.</param>
    /// <param name="cause">The <c>traceparent</c> of what caused it; null where it is caused by what runs now, or by nothing.</param>
    /// <param name="caseId">The case; null for that of what runs now.</param>
    public static Activity? Begin(string name, ActivityKind kind, string? cause, CaseId? caseId)
    {
        object? inherited = cause is null && Activity.Current is { } current && IsOurs(current) ? current.GetTagItem(Case) : null;
        var begun = ActivityContext.TryParse(cause, null, isRemote: true, out var parent)
            ? Source.StartActivity(name, kind, parent)
            : Source.StartActivity(name, kind);
        return begun?.SetTag(Case, caseId?.ToString() ?? inherited);
    }

    /// <summary>Begins the span of a storage operation; null outside of any other, so that what only looks whether there is work leaves no trace.</summary>
    public static Activity? BeginStorage(string service, string method) =>
        Now is null ? null : Begin($"{service} {method}", ActivityKind.Client, null, null);

    /// <summary>Says of which case it is what runs now.</summary>
    public static void IsOf(CaseId caseId)
    {
        if (Activity.Current is { } current && IsOurs(current))
        {
            current.SetTag(Case, caseId.ToString());
        }
    }

    /// <summary>The message says what caused it.</summary>
    public static ServiceBusMessage Caused(ServiceBusMessage message)
    {
        if (Now is { } cause)
        {
            message.ApplicationProperties[Property] = cause;
        }

        return message;
    }

    /// <summary>What caused the message; null where it does not say so.</summary>
    public static string? CauseOf(ServiceBusReceivedMessage message) => message.ApplicationProperties.GetValueOrDefault(Property) as string;

    private static bool IsOurs(Activity activity) => ReferenceEquals(activity.Source, Source);
}
