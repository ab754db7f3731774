using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace RequestRouter.Local.Clock;

/// <summary>Puts the host's clock in place of the app's, in the moment before the app's services are built.</summary>
internal sealed class ClockReplacement(HostLine line) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    public static void Watch(HostLine line) => DiagnosticListener.AllListeners.Subscribe(new ClockReplacement(line));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting")
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilding", Value: not null })
        {
            Replacing.In(value.Value, line);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    /// <summary>A type of its own, so that the hosting assemblies are looked for only when the app has loaded them.</summary>
    private static class Replacing
    {
        public static void In(object builder, HostLine line) => ((IHostBuilder)builder).ConfigureServices((_, services) =>
        {
            foreach (var clock in services.Where(service => service.ServiceType == typeof(TimeProvider)).ToList())
            {
                services.Remove(clock);
            }

            services.AddSingleton<TimeProvider>(line.Clock!);
        });
    }
}
