using Azure.Messaging.ServiceBus;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using RequestRouter.Local.Host.Amqp;
using RequestRouter.Local.Host.Bus.Entities;
using RequestRouter.Local.Protocol;
using RpcException = Grpc.Core.RpcException;

namespace RequestRouter.Local.Host.Bus.Triggers;

/// <summary>The settling that functions ask for, called by the worker.</summary>
internal sealed class SettlementService(HeldMessages held) : Settlement.SettlementBase
{
    public override Task<Empty> Complete(CompleteRequest request, ServerCallContext context) =>
        SettleAsync(request.Locktoken, (queue, token) => queue.CompleteAsync(token));

    public override Task<Empty> Abandon(AbandonRequest request, ServerCallContext context) =>
        SettleAsync(request.Locktoken, (queue, token) => queue.AbandonAsync(token, Properties(request.PropertiesToModify)));

    public override Task<Empty> Deadletter(DeadletterRequest request, ServerCallContext context) => SettleAsync(
        request.Locktoken,
        (queue, token) => queue.DeadLetterAsync(
            token, request.DeadletterReason, request.DeadletterErrorDescription, Properties(request.PropertiesToModify)));

    public override Task<Empty> Defer(DeferRequest request, ServerCallContext context) =>
        SettleAsync(request.Locktoken, (queue, token) => queue.DeferAsync(token, Properties(request.PropertiesToModify)));

    public override Task<Empty> RenewMessageLock(RenewMessageLockRequest request, ServerCallContext context)
    {
        var message = Message(request.Locktoken);
        return AnswerAsync(() =>
        {
            message.Queue.Renew(message.Token);
            return Task.CompletedTask;
        });
    }

    public override async Task<GetSessionStateResponse> GetSessionState(GetSessionStateRequest request, ServerCallContext context) => new()
    {
        SessionState = UnsafeByteOperations.UnsafeWrap(await Session(request.SessionId).ReadStateAsync(context.CancellationToken)),
    };

    public override Task<Empty> SetSessionState(SetSessionStateRequest request, ServerCallContext context) =>
        AnswerAsync(() => Session(request.SessionId).WriteStateAsync(request.SessionState.Memory));

    public override Task<Empty> ReleaseSession(ReleaseSessionRequest request, ServerCallContext context)
    {
        Session(request.SessionId).ReleaseAfterRun();
        return Task.FromResult(new Empty());
    }

    public override Task<RenewSessionLockResponse> RenewSessionLock(RenewSessionLockRequest request, ServerCallContext context) =>
        Task.FromResult(new RenewSessionLockResponse { LockedUntil = Timestamp.FromDateTimeOffset(Session(request.SessionId).Renew()) });

    private Task<Empty> SettleAsync(string token, Func<MessageQueue, Guid, Task> settle)
    {
        var message = Message(token);
        return AnswerAsync(() => message.SettleAsync(settle));
    }

    private static async Task<Empty> AnswerAsync(Func<Task> act)
    {
        try
        {
            await act();
            return new();
        }
        catch (ServiceBusException fault)
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, fault.Message));
        }
    }

    private HeldMessage Message(string token) => Guid.TryParse(token, out var id) && held.Find(id) is { } message
        ? message
        : throw new RpcException(new Status(StatusCode.NotFound, "No function holds a message with this lock token now."));

    private HeldSession Session(string id) => held.FindSession(id)
        ?? throw new RpcException(new Status(StatusCode.NotFound, "No function holds this session now."));

    private static IReadOnlyDictionary<string, object?>? Properties(ByteString encoded) => encoded.IsEmpty ? null : AmqpProperties.Read(encoded.Memory);
}
