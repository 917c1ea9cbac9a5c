using System.CommandLine;
using EscalationRoom.Data.People;
using EscalationRoom.Web.Shell.SignIn;
using EscalationRoom.Web.Shell.SignIn.Tokens;

namespace EscalationRoom.Web.Admin;

/// <summary><c>token create</c>: a personal access token, whose secret is the only thing on standard output.</summary>
internal static class TokenCommands
{
    public static Command Make(Application app)
    {
        var person = new Option<string>("--person") { Description = "Whose: an e-mail address, a handle or an id.", Required = true };
        var name = new Option<string>("--name") { Description = "What it is for; the person sees it in their list of tokens.", Required = true };
        var scope = new Option<string>("--scope") { Description = "Whether it may only read.", DefaultValueFactory = _ => TokenScope.Write };
        scope.AcceptOnlyFromAmong(TokenScope.Read, TokenScope.Write);
        var create = new Command("create", "Make a token for API, hub and tools.") { person, name, scope };
        create.SetAction((asked, cancellation) => app.RunAsync(services => CreateAsync(
            services, asked.GetRequiredValue(person), asked.GetRequiredValue(name), asked.GetRequiredValue(scope), cancellation)));
        return new Command("token", "Personal access tokens.") { create };
    }

    private static async Task<int> CreateAsync(IServiceProvider services, string person, string name, string scope, CancellationToken cancellation)
    {
        var people = services.GetRequiredService<PeopleDirectory>();
        await people.RefreshAsync(cancellation);
        if (people.Find(person) is not { IsActive: true } found)
        {
            await Console.Error.WriteLineAsync($"Nobody active is known as '{person}'. Give an e-mail address, a handle or an id.");
            return ExitCode.FoundWrong;
        }

        var made = await services.GetRequiredService<AccessTokenStore>().CreateAsync(found.Id, name, scope, cancellation);
        Console.WriteLine(made.Secret);
        return ExitCode.Good;
    }
}
