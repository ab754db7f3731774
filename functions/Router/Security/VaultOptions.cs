using Azure.Core;

namespace RequestRouter.Router.Security;

/// <summary>How the vault is called: as every client of Azure calls, with its retries.</summary>
internal sealed class VaultOptions : ClientOptions;
