using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RequestRouter.TestApp;
using RequestRouter.TestApp.Http;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<WatchingMiddleware>();
builder.UseWhen<OuterMiddleware>(context => context.FunctionDefinition.Name == nameof(SayFunction.Say));
builder.UseWhen<InnerMiddleware>(context => context.FunctionDefinition.Name == nameof(SayFunction.Say));
builder.UseWhen<ShoutingMiddleware>(context => context.BindingContext.BindingData.TryGetValue("word", out object? word) && word as string == "loud");
builder.Services.AddSingleton(TimeProvider.System).AddSingleton<Diary>().AddScoped<Scoped>();
builder.Services.AddSingleton<ILoggerProvider, StoryLog>();
builder.Services.AddSingleton(services => new ServiceBusClient(services.GetRequiredService<IConfiguration>()["ServiceBus"]));
builder.Build().Run();
