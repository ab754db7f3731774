using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Runtime.Http;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>The ASP.NET Core application under a function app.</summary>
internal static class HostBuilding
{
    /// <summary>Where the host listens when nothing says otherwise: the port of the Functions Core Tools, on this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:7071";

    public static WebApplicationBuilder Create(string[] args, EmbeddedOptions options)
    {
        var web = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Settings are read once: a watcher for each file of each host exhausts inotify where many hosts live side by side.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
            ContentRootPath = options.Folder,
            ApplicationName = options.Functions.GetName().Name,
            EnvironmentName = Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT"),
        });
        LocalSettings.Insert(web.Configuration, options.Folder);
        web.Configuration.AddInMemoryCollection(options.Settings.Select(
            setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), setting.Value)));
        if (string.IsNullOrEmpty(web.Configuration["urls"]))
        {
            web.WebHost.UseUrls(DefaultUrl);
        }

        web.WebHost.ConfigureKestrel((_, kestrel) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = HttpSettings.BodyLimit(web.Configuration);
        });
        return web;
    }

    public static EmbeddedHost Build(WebApplicationBuilder web, EmbeddedOptions options, bool servesHttp)
    {
        // Last, so that the app's own hosted services have prepared what its functions need; the server starts after it.
        web.Services.AddHostedService<TriggerService>();
        var app = web.Build();
        app.UseRouting();
        app.UseMiddleware<UnknownMethods>();
        return new EmbeddedHost(app, options, servesHttp);
    }
}
