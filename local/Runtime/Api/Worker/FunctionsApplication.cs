using RequestRouter.Local.Runtime.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a function app begins.</summary>
public class FunctionsApplication
{
    /// <summary>
    /// A builder with the configuration an app finds in Azure: settings files of the output folder, then the environment,
    /// then <paramref name="args"/>.
    /// </summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) =>
        StartupFaults.Guard(EmbeddedOptions.Current, options => new FunctionsApplicationBuilder(args, options));
}
