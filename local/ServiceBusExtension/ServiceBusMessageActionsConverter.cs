using Microsoft.Azure.Functions.Worker.Converters;
using RequestRouter.Local.Protocol;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Gives a function the settling of its messages.</summary>
internal sealed class ServiceBusMessageActionsConverter(Settlement.SettlementClient settlement) : IInputConverter
{
    public ValueTask<ConversionResult> ConvertAsync(ConverterContext context) => new(ConversionResult.Success(new ServiceBusMessageActions(settlement)));
}
