using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.TestApp.Http;

/// <summary>Asks for a service that the app does not have.</summary>
public sealed class UnservedFunction(Uri address)
{
    [Function(nameof(Unserved))]
    public void Unserved([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => _ = (request, address);
}
