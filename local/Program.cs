using RequestRouter.Local.Commands;

return await CommandLine.InvokeAsync(args, TimeProvider.System);
