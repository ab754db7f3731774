using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Http;

internal static class HttpServices
{
    public static IServiceCollection AddHttpFunctions(this IServiceCollection services) => services
        .AddSingleton<HttpTriggerExtension>()
        .AddSingleton<ITriggerExtension>(provider => provider.GetRequiredService<HttpTriggerExtension>())
        .AddSingleton<FunctionKeys>();
}
