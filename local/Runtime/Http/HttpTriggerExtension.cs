using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Http;

/// <summary>HTTP functions on the server of this process.</summary>
internal sealed class HttpTriggerExtension(
    SettingNames names, ParameterPolicyFactory policies, FunctionKeys keys, IFunctionInvoker invoker, ILogger<HttpTriggerExtension> log)
    : ITriggerExtension
{
    public IReadOnlyList<Type> Triggers { get; } = [typeof(HttpTriggerAttribute)];

    public string Section => "http";

    public FunctionEndpoints Endpoints { get; } = new();

    /// <summary>Whether the app's Program called <c>ConfigureFunctionsWebApplication</c>.</summary>
    public bool ServesHttp { get; set; }

    public void Configure(IReadOnlyList<FunctionEntry> functions, IConfigurationSection settings)
    {
        var http = HttpSettings.Read(settings);
        var routes = new RouteTable(http, names, policies);
        var gate = new RequestGate(http);
        Endpoints.Set([.. functions.Select(function => Serve(function, routes, http, gate))]);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The server has waited for its requests by the time triggers are drained.</summary>
    public Task DrainAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Endpoint Serve(FunctionEntry function, RouteTable routes, HttpSettings http, RequestGate gate)
    {
        if (!ServesHttp)
        {
            throw function.Refuse("HTTP functions need ConfigureFunctionsWebApplication() in the app's Program.");
        }

        if (function.TriggerParameter.ParameterType != typeof(HttpRequest))
        {
            throw function.Refuse($"the trigger parameter '{function.TriggerParameter.Name}' must be an HttpRequest.");
        }

        var trigger = (HttpTriggerAttribute)function.Trigger;
        var pattern = routes.Add(function);
        RouteValues.Check(function, pattern);
        HttpResults.Check(function);
        keys.Check(function, trigger.AuthLevel);
        var route = new FunctionRoute(function, http, gate, keys, invoker, log);
        var methods = trigger.Methods is { Length: > 0 } given ? new HttpMethodMetadata(given.Select(method => method.ToUpperInvariant())) : null;
        object[] metadata = methods is null ? [ServedRoute.Mark] : [ServedRoute.Mark, methods];
        return new RouteEndpoint(route.ServeAsync, pattern, order: 0, new EndpointMetadataCollection(metadata), function.Name);
    }
}
