using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Tests.Hosting;

// A function app as a process of its own, with the functions of the class that the first argument names.
if (args is [var functions, .. var rest])
{
    args = rest;
    EmbeddedOptions.Current = new EmbeddedOptions
    {
        FunctionTypes = [typeof(AppProcess).Assembly.GetType(functions, throwOnError: true)!],
        HostJson = """{ "version": "2.0", "logging": { "logLevel": { "default": "None", "RequestRouter": "Information" } } }""",
    };
}

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddSingleton(Channel.CreateUnbounded<int>());
builder.Build().Run();
