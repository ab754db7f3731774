using Grpc.Net.Client;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Protocol;

[assembly: WorkerExtensionStartup(typeof(ServiceBusExtensionStartup))]

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Called by the worker as it starts: gives it the client with which functions settle, on the host's own endpoint.</summary>
public sealed class ServiceBusExtensionStartup : WorkerExtensionStartup
{
    private const string Endpoint = "Functions:Worker:HostEndpoint";

    public override void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder) =>
        applicationBuilder.Services.AddSingleton(services =>
            new Settlement.SettlementClient(GrpcChannel.ForAddress(services.GetRequiredService<IConfiguration>()[Endpoint]!)));
}
