using System.Data.Common;
using EscalationRoom.Data;
using EscalationRoom.Data.People;
using EscalationRoom.Web.Shell.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.Pages;

/// <summary>While nobody has an account, every page says how the first one is made. Where another server signs people in, they come with it.</summary>
internal sealed class FirstRun(PeopleDirectory people, IDbContextFactory<EscalationDb> contexts, IOptions<SignInOptions> options) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, following) =>
        {
            if (people.All.Count == 0 && options.Value.IsEmbedded && IsForAPerson(http.Request) && await IsNobodyThereAsync(http.RequestAborted))
            {
                await PlainAnswers.Page(http, PlainPage.FirstRun, StatusCodes.Status200OK).ExecuteAsync(http);
                return;
            }

            await following(http);
        });
        next(app);
    };

    private static bool IsForAPerson(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/health") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>A database that cannot be asked is another trouble, told by the pages themselves.</summary>
    private async Task<bool> IsNobodyThereAsync(CancellationToken cancellation)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            return !await db.People.AnyAsync(cancellation);
        }
        catch (Exception away) when (away is DbException or InvalidOperationException)
        {
            return false;
        }
    }
}
