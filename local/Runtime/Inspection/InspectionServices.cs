using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace RequestRouter.Local.Runtime.Inspection;

/// <summary>Registers what shows the inside of the runtime, where the setting <c>Inspection</c> asks for it.</summary>
internal static class InspectionServices
{
    public static IServiceCollection AddInspection(this IServiceCollection services, IConfiguration configuration) =>
        string.Equals(configuration["Inspection"], "true", StringComparison.OrdinalIgnoreCase)
            ? services.AddSingleton<InstanceInspection>().AddSingleton<QueueInspection>().AddSingleton<InspectionEndpoints>()
            : services;
}
