using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Runtime.Durable.Functions;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Durable;

/// <summary>Registers durable orchestrations with the host.</summary>
internal static class DurableServices
{
    public static IServiceCollection AddDurableFunctions(this IServiceCollection services) => services
        .AddSingleton<DurableTriggerExtension>()
        .AddSingleton<ITriggerExtension>(provider => provider.GetRequiredService<DurableTriggerExtension>())
        .AddSingleton<IInputBinder, DurableClientBinder>();
}
