using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Services, configuration and middleware of a function app that is not running yet.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder web;
    private readonly EmbeddedOptions options;
    private readonly MiddlewarePipeline pipeline = new();

    internal FunctionsApplicationBuilder(string[] args, EmbeddedOptions options)
    {
        this.options = options;
        web = HostBuilding.Create(args, options);
        HostServices.Add(web, options, pipeline);
    }

    /// <summary>Settings files, environment and arguments, in rising precedence.</summary>
    public ConfigurationManager Configuration => web.Configuration;

    /// <summary>Name of the app and of the environment it runs in.</summary>
    public IHostEnvironment Environment => web.Environment;

    /// <summary>Where logs go; levels come from host.json.</summary>
    public ILoggingBuilder Logging => web.Logging;

    /// <summary>Where metrics go.</summary>
    public IMetricsBuilder Metrics => web.Metrics;

    /// <summary>A place for libraries that extend the builder.</summary>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)web).Properties;

    /// <summary>The app's services; the clock and the runtime's own are there already.</summary>
    public IServiceCollection Services => web.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => web.Configuration;

    /// <summary>Whether the app asked for HTTP functions in terms of ASP.NET Core.</summary>
    internal bool ServesHttp { get; set; }

    /// <summary>Replaces the dependency injection container.</summary>
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)web).ConfigureContainer(factory, configure);

    /// <summary>Adds middleware inside what was added before.</summary>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        pipeline.Add(middleware);
        return this;
    }

    /// <summary>The app, ready to start. Its functions are found, and refused where this host cannot serve them, at start.</summary>
    public IHost Build() => StartupFaults.Guard(options, _ => HostBuilding.Build(web, options, ServesHttp));
}
