using System.Text;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Bus.Triggers;

/// <summary>What a function takes: whole messages or their bodies, one or an array, and the actions beside them.</summary>
internal sealed class MessageBinding
{
    private static readonly Dictionary<Type, Func<ServiceBusReceivedMessage, object>> Forms = new()
    {
        [typeof(ServiceBusReceivedMessage)] = message => message,
        [typeof(string)] = message => Encoding.UTF8.GetString(message.Body.ToMemory().Span),
        [typeof(BinaryData)] = message => message.Body,
        [typeof(byte[])] = message => message.Body.ToArray(),
    };

    private readonly Type form;
    private readonly bool batched;

    private MessageBinding(Type form, bool batched) => (this.form, this.batched) = (form, batched);

    /// <exception cref="StartupFault">A parameter has a type that nothing gives.</exception>
    public static MessageBinding Of(FunctionEntry function, ServiceBusTriggerAttribute trigger)
    {
        var type = function.TriggerParameter.ParameterType;
        var form = trigger.IsBatched ? type.GetElementType() : type;
        if (form is null || !type.IsArray == trigger.IsBatched || !Forms.ContainsKey(form))
        {
            throw function.Refuse($"the trigger parameter '{function.TriggerParameter.Name}' must be "
                + (trigger.IsBatched ? "an array of ServiceBusReceivedMessage, string, BinaryData or byte[]." : "a ServiceBusReceivedMessage, string, BinaryData or byte[]."));
        }

        foreach (var parameter in function.OtherParameters)
        {
            var given = parameter.ParameterType == typeof(ServiceBusMessageActions)
                || (trigger.IsSessionsEnabled && parameter.ParameterType == typeof(ServiceBusSessionMessageActions));
            if (!given)
            {
                throw function.Refuse($"nothing gives the parameter '{parameter.Name}'.");
            }
        }

        return new(form, trigger.IsBatched);
    }

    public Invocation Bind(IReadOnlyList<ServiceBusReceivedMessage> messages, MessageSettlement settlement, HeldSession? session) => new()
    {
        TriggerValue = batched ? Batch(messages) : Forms[form](messages[0]),
        BindingData = batched ? new Dictionary<string, object?>() : Data(messages[0]),
        Other = parameter => parameter.ParameterType == typeof(ServiceBusMessageActions) ? (true, new ServiceBusMessageActions(settlement))
            : session is not null && parameter.ParameterType == typeof(ServiceBusSessionMessageActions) ? (true, new ServiceBusSessionMessageActions(session))
            : (false, null),
    };

    private static Dictionary<string, object?> Data(ServiceBusReceivedMessage message) => new()
    {
        ["MessageId"] = message.MessageId,
        ["DeliveryCount"] = message.DeliveryCount,
        ["SequenceNumber"] = message.SequenceNumber,
        ["EnqueuedTimeUtc"] = message.EnqueuedTime.UtcDateTime,
        ["ExpiresAtUtc"] = message.ExpiresAt.UtcDateTime,
        ["LockToken"] = message.LockToken,
        ["SessionId"] = message.SessionId,
        ["CorrelationId"] = message.CorrelationId,
        ["Subject"] = message.Subject,
        ["To"] = message.To,
        ["ReplyTo"] = message.ReplyTo,
        ["ContentType"] = message.ContentType,
        ["ApplicationProperties"] = message.ApplicationProperties,
    };

    private Array Batch(IReadOnlyList<ServiceBusReceivedMessage> messages)
    {
        var batch = Array.CreateInstance(form, messages.Count);
        for (var index = 0; index < messages.Count; index++)
        {
            batch.SetValue(Forms[form](messages[index]), index);
        }

        return batch;
    }
}
