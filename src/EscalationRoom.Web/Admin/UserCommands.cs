using System.CommandLine;
using EscalationRoom.Identity.Accounts;

namespace EscalationRoom.Web.Admin;

/// <summary><c>user create-admin</c>: the first administrator of a new installation.</summary>
internal static class UserCommands
{
    public static Command Make(Application app)
    {
        var email = new Option<string>("--email") { Description = "The address to sign in with.", Required = true };
        var name = new Option<string>("--name") { Description = "The administrator's name.", Required = true };
        var password = new Option<bool>("--password-stdin") { Description = "Read the password from standard input; it is never an argument.", Required = true };
        var create = new Command("create-admin", "Make an administrator of the bundled identity server.") { email, name, password };
        create.SetAction((asked, cancellation) => app.RunAsync(services =>
            CreateAsync(services, asked.GetRequiredValue(email), asked.GetRequiredValue(name), cancellation)));
        return new Command("user", "Accounts.") { create };
    }

    private static async Task<int> CreateAsync(IServiceProvider services, string email, string name, CancellationToken cancellation)
    {
        if (services.GetService<CreateAdmin>() is not { } admin)
        {
            await Console.Error.WriteLineAsync("People sign in at Identity:Authority. Make the administrator there.");
            return ExitCode.FoundWrong;
        }

        var secret = await Console.In.ReadLineAsync(cancellation) ?? "";
        var made = await admin.RunAsync(new NewAdmin(name, email, secret), cancellation);
        await (made.IsDone ? Console.Out : Console.Error).WriteLineAsync(made.IsDone ? $"{made.Value.Name} can sign in as {made.Value.Email}" : made.Refusal.Reason);
        return made.IsDone ? ExitCode.Good : ExitCode.FoundWrong;
    }
}
