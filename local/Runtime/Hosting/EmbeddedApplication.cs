using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>A function app inside this process, for tests and benchmarks. Several live side by side.</summary>
internal sealed class EmbeddedApplication : IAsyncDisposable
{
    private readonly EmbeddedHost host;
    private readonly Task end;

    private EmbeddedApplication(EmbeddedHost host, Task end)
    {
        this.host = host;
        this.end = end;
    }

    public IServiceProvider Services => host.Services;

    /// <summary>Scheme, 127.0.0.1 and port, without the route prefix.</summary>
    public Uri BaseAddress => new(
        Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts the functions that <paramref name="options"/> names; <paramref name="configure"/> does what a Program.cs would.</summary>
    public static async Task<EmbeddedApplication> StartAsync(
        EmbeddedOptions options, Action<FunctionsApplicationBuilder> configure, CancellationToken cancellationToken = default)
    {
        var builder = new FunctionsApplicationBuilder([], InThisProcess(options));
        configure(builder);
        var host = (EmbeddedHost)builder.Build();
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        return new(host, Task.CompletedTask);
    }

    /// <summary>Runs the entry point of the assembly that <paramref name="options"/> names, as a process of its own would.</summary>
    public static async Task<EmbeddedApplication> RunEntryPointAsync(EmbeddedOptions options, params string[] args)
    {
        var entryPoint = options.Functions.EntryPoint
            ?? throw new ArgumentException($"{options.Functions.GetName().Name} has no entry point.", nameof(options));
        var started = new TaskCompletionSource<EmbeddedHost>(TaskCreationOptions.RunContinuationsAsynchronously);
        var end = Task.Factory.StartNew(
            () =>
            {
                EmbeddedOptions.Current = InThisProcess(options) with { Started = host => started.TrySetResult(host) };
                entryPoint.Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, entryPoint.GetParameters().Length == 0 ? [] : [args], null);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        if (await Task.WhenAny(started.Task, end) == end)
        {
            await end;
            throw new InvalidOperationException($"The entry point of {options.Functions.GetName().Name} ended without starting a host.");
        }

        return new(await started.Task, end);
    }

    /// <summary>A client for <see cref="BaseAddress"/> without proxies, cookies or redirects.</summary>
    public HttpClient CreateClient() =>
        new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = BaseAddress };

    /// <summary>Stops as SIGTERM would: no new work, running work ends, then everything closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (end.IsCompleted)
        {
            await host.StopAsync();
            await host.DisposeAsync();
        }
        else
        {
            Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
            await end;
        }
    }

    private static EmbeddedOptions InThisProcess(EmbeddedOptions options) => options with
    {
        InProcess = true,
        Settings = options.Settings.ContainsKey("Urls")
            ? options.Settings
            : new Dictionary<string, string?>(options.Settings) { ["Urls"] = "http://127.0.0.1:0" },
    };
}
