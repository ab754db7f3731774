using Microsoft.Azure.Functions.Worker.Builder;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Tests.Hosting;

/// <summary>A host of the functions of a few classes, on rows in memory and a free port.</summary>
internal static class TestHost
{
    public const string PlainHostJson = """{ "version": "2.0", "logging": { "logLevel": { "default": "None" } } }""";

    public static EmbeddedOptions Options(params Type[] functions) => new()
    {
        Functions = typeof(TestHost).Assembly,
        FunctionTypes = functions,
        HostJson = PlainHostJson,
        RowStore = new MemoryRowStore(),
    };

    public static Task<EmbeddedApplication> StartAsync(params Type[] functions) => StartAsync(Options(functions));

    public static Task<EmbeddedApplication> StartAsync(EmbeddedOptions options, Action<FunctionsApplicationBuilder>? configure = null) =>
        EmbeddedApplication.StartAsync(options, builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            configure?.Invoke(builder);
        });

    public static async Task<StartupFault> FaultAsync(EmbeddedOptions options, Action<FunctionsApplicationBuilder>? configure = null) =>
        await Assert.ThrowsAsync<StartupFault>(async () => await (await StartAsync(options, configure)).DisposeAsync());
}
