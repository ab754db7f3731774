using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Converters;
using RequestRouter.Local.Protocol;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Gives a function the session of its messages, as the host tells it beside them.</summary>
internal sealed class ServiceBusSessionMessageActionsConverter(Settlement.SettlementClient settlement) : IInputConverter
{
    public ValueTask<ConversionResult> ConvertAsync(ConverterContext context)
    {
        var told = context.FunctionContext.BindingContext.BindingData;
        if (!told.TryGetValue("SessionId", out var id) || id is null || !told.TryGetValue("SessionActions", out var actions) || actions is null)
        {
            return new(ConversionResult.Failed(new InvalidOperationException("The host tells of no session: the trigger must have IsSessionsEnabled.")));
        }

        using var session = JsonDocument.Parse(actions.ToString()!);
        return new(ConversionResult.Success(new ServiceBusSessionMessageActions(
            settlement, id.ToString()!, session.RootElement.GetProperty("SessionLockedUntil").GetDateTimeOffset())));
    }
}
