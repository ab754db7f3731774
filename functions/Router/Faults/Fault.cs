using System.Net.Sockets;
using Azure;
using Azure.Identity;
using Azure.Messaging.ServiceBus;

namespace RequestRouter.Router.Faults;

/// <summary>Tells an outage, which passes, from a fault that comes again however often it is tried.</summary>
internal static class Fault
{
    /// <summary>Whether the same attempt may succeed later without anybody mending the router or its data.</summary>
    public static bool MayPass(Exception fault) => fault switch
    {
        // What the storage refuses as wrong or too large it always refuses; all else is its state, its network or its configuration.
        RequestFailedException storage => storage.Status is not (400 or 413),
        ServiceBusException bus => bus.Reason is not (ServiceBusFailureReason.MessageSizeExceeded or ServiceBusFailureReason.GeneralError) || bus.IsTransient,
        OperationCanceledException or TimeoutException or HttpRequestException or SocketException or AuthenticationFailedException => true,
        IOException => true,
        AggregateException several => several.InnerExceptions.All(MayPass),
        _ => false,
    };

    /// <summary>Its kind and where it came from, for an operator; never its message, which may quote what a State wrote.</summary>
    public static string Describe(Exception fault)
    {
        string? place = fault.StackTrace?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(line => line.Contains(nameof(RequestRouter), StringComparison.Ordinal));
        string text = place is null ? fault.GetType().Name : $"{fault.GetType().Name} {place}";
        return text.Length <= MaxLength ? text : text[..MaxLength];
    }

    private const int MaxLength = 400;
}
