using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Durable;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Worker;
using Yarp.ReverseProxy.Forwarder;

namespace RequestRouter.Local.Host.Http;

/// <summary>HTTP functions, on the host's own server.</summary>
internal sealed class HttpFunctions(
    IConfiguration configuration, SettingNames names, FunctionsWorker worker, FunctionInvoker invoker, DurablePayload durable, ILogger<HttpFunctions> log)
    : IDisposable
{
    public const string Section = "http";

    private readonly CancellationTokenSource ending = new();
    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = System.Net.DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
    });

    /// <summary>Maps the functions' routes. A function that cannot be served stops the start.</summary>
    public void Map(WebApplication web, IEnumerable<FunctionDescription> functions, HostJson hostJson)
    {
        var settings = HttpSettings.Read(hostJson.Extension(Section));
        var routes = new RouteTable(settings, names, web.Services.GetRequiredService<ParameterPolicyFactory>());
        var gate = new RequestGate(settings);
        var keys = new FunctionKeys(configuration);
        var forwarder = web.Services.GetRequiredService<IHttpForwarder>();
        var endpoints = new HostEndpoints([.. functions.Where(function => function.Trigger.Type == "httpTrigger").Select(function =>
        {
            var said = function.Trigger.Text("authLevel") ?? nameof(AuthorizationLevel.Function);
            var level = Enum.TryParse<AuthorizationLevel>(said, ignoreCase: true, out var known) ? known : throw function.Refuse($"'{said}' is no authorization level.");
            keys.Check(function, level);
            var served = new HttpFunction(function, level, settings, gate, keys, worker, invoker, durable, forwarder, client, ending.Token, log);
            return HostEndpoints.Serve(routes.Add(function), function.Trigger.Texts("methods"), served.ServeAsync, function.Name);
        })]);
        ((IEndpointRouteBuilder)web).DataSources.Add(endpoints);
    }

    /// <summary>Ends what still runs: callers that wait are answered, or cut off.</summary>
    public void End() => ending.Cancel();

    public void Dispose()
    {
        client.Dispose();
        ending.Dispose();
    }
}
