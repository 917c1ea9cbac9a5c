using EscalationRoom.Data.Seed;
using EscalationRoom.Identity.Accounts;
using EscalationRoom.Identity.SignIn;
using EscalationRoom.Web.Shell.Demo.Drafts;
using EscalationRoom.Web.Shell.Demo.Sketches;
using EscalationRoom.Web.Shell.Demo.Stories;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.Demo;

/// <summary>Puts everything of the demo into the database that is not there yet; doing it twice is doing it once.</summary>
public sealed class DemoSeed(
    DemoCast cast, DemoProgress progress, StoryBook stories, SketchBook sketches, DraftBook drafts, IServiceScopeFactory scopes, IOptions<DemoSignInOptions> signIn, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await cast.EnsureAsync(cancellation);
        await GiveAccountsAsync(cancellation);
        await progress.KeepNumbersAsync(cancellation);
        await drafts.SeedAsync(cancellation);
        await Task.WhenAll(StoryBook.Names.Select(it => stories.SeedAsync(it, cancellation)).Append(sketches.SeedAsync(cancellation)));
    }

    /// <summary>With another authority people sign in there, and there is nothing to give them here.</summary>
    private async Task GiveAccountsAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<DemoAccounts>() is { } accounts)
        {
            await accounts.EnsureAsync(DemoPeople.All(clock.GetUtcNow()), signIn.Value.Password, cancellation);
        }
    }
}
