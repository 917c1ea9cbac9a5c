using System.CommandLine;
using EscalationRoom.Identity.Accounts;

namespace EscalationRoom.Web.Admin;

/// <summary><c>user create-admin</c>: the first administrator of a new installation. <c>user reset-mfa</c>: for who lost every device and code.</summary>
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
        return new Command("user", "Accounts.") { create, MakeReset(app) };
    }

    private static Command MakeReset(Application app)
    {
        var email = new Option<string>("--email") { Description = "The address the person signs in with.", Required = true };
        var reset = new Command("reset-mfa", "Take somebody's passkeys, authenticator app and recovery codes away, and end their sessions.") { email };
        reset.SetAction((asked, cancellation) => app.RunAsync(services => ResetAsync(services, asked.GetRequiredValue(email), cancellation)));
        return reset;
    }

    private static async Task<int> ResetAsync(IServiceProvider services, string email, CancellationToken cancellation)
    {
        var reset = await services.GetRequiredService<ResetSecondFactors>().RunAsync(email, cancellation);
        await (reset.IsDone ? Console.Out : Console.Error).WriteLineAsync(
            reset.IsDone ? $"{reset.Value.Email} signs in with the password alone next. All sessions have ended." : reset.Refusal.Reason);
        return reset.IsDone ? ExitCode.Good : ExitCode.FoundWrong;
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
