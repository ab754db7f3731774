using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace RequestRouter.Router.Tests.Infra;

/// <summary>The settings that the app asks for when it is put together, by their names as app settings.</summary>
internal sealed class RecordedSettings : ConfigurationProvider, IConfigurationSource
{
    private readonly SortedSet<string> asked = new(StringComparer.Ordinal);

    private RecordedSettings(IReadOnlyDictionary<string, string> values)
    {
        foreach (var (name, value) in values)
        {
            Data[name.Replace("__", ":", StringComparison.Ordinal)] = value;
        }
    }

    /// <summary>What is asked for where these are the settings.</summary>
    public static async Task<IReadOnlySet<string>> OfAsync(IReadOnlyDictionary<string, string> values)
    {
        var recorded = new RecordedSettings(values);
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration.Sources.Add(recorded);
        recorded.asked.Clear();
        builder.AddRouter();
        await using var services = builder.Services.BuildServiceProvider();
        services.GetRequiredService<Azure.Messaging.ServiceBus.ServiceBusClient>();
        return recorded.asked;
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override bool TryGet(string key, out string? value)
    {
        asked.Add(key.Replace(":", "__", StringComparison.Ordinal));
        return base.TryGet(key, out value);
    }
}
