using Azure.Messaging.ServiceBus;

namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>What a client is told, with the reason it can act on.</summary>
internal static class BusFaults
{
    public static ServiceBusException MessageLockLost(string path) => new(
        "The lock is not valid: it has expired, or the message has been settled.", ServiceBusFailureReason.MessageLockLost, path);

    public static ServiceBusException SessionLockLost(string path) => new(
        "The lock of the session is not valid: it has expired. Accept the session again.", ServiceBusFailureReason.SessionLockLost, path);

    public static ServiceBusException SessionTaken(string path, string session) => new(
        $"Session '{session}' is held by another receiver.", ServiceBusFailureReason.SessionCannotBeLocked, path);

    public static ServiceBusException NoSession(string path) => new(
        true, "No session had a message within the time to wait.", path, ServiceBusFailureReason.ServiceTimeout);

    public static ServiceBusException MessageNotFound(string path, long sequenceNumber) => new(
        $"There is no such message: {sequenceNumber}.", ServiceBusFailureReason.MessageNotFound, path);

    public static ServiceBusException EntityNotFound(string path) => new(
        $"The messaging entity '{path}' does not exist.", ServiceBusFailureReason.MessagingEntityNotFound, path);

    public static ServiceBusException TooLarge(string path, long size, long limit) => new(
        $"The message or batch has {size} bytes; {limit} is the most.", ServiceBusFailureReason.MessageSizeExceeded, path);
}
