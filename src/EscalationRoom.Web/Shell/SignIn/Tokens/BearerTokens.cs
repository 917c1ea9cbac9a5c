using EscalationRoom.Data;
using EscalationRoom.Web.Shell.SignIn.OpenId;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.SignIn.Tokens;

/// <summary>Access tokens of the authority, made for our API.</summary>
internal sealed class BearerTokens(IOptions<SignInOptions> options, AuthorityAddress authority) : IConfigureNamedOptions<JwtBearerOptions>
{
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromSeconds(30);

    public void Configure(string? name, JwtBearerOptions bearer)
    {
        if (name is not Schemes.Bearer)
        {
            return;
        }

        bearer.Authority = authority.Public;
        bearer.Audience = options.Value.Audience;
        bearer.RequireHttpsMetadata = authority.IsHttps;
        bearer.BackchannelHttpHandler = authority.NewBackChannel();
        bearer.MapInboundClaims = false;
        bearer.TokenValidationParameters.ClockSkew = ClocksMayDiffer;
        // Our own server marks access tokens as such, so that an ID token cannot pass for one. Others may not.
        bearer.TokenValidationParameters.ValidTypes = options.Value.IsEmbedded ? ["at+jwt"] : null;
        bearer.Events = new JwtBearerEvents { OnTokenValidated = RecogniseAsync };
    }

    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);

    /// <summary>A token never brings anybody new: that takes a sign-in.</summary>
    private static async Task RecogniseAsync(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var cancellation = context.HttpContext.RequestAborted;
        await using var db = await services.GetRequiredService<IDbContextFactory<EscalationDb>>().CreateDbContextAsync(cancellation);
        var claims = ForeignClaims.Of(context.Principal!, []);
        var person = await services.GetRequiredService<KnownSubjects>().FindAsync(db, claims, cancellation);
        if (person is not { IsActive: true })
        {
            context.Fail("The token's person has no place here.");
            return;
        }

        context.Principal = SignedIn.Principal(Schemes.Bearer, person.Id);
    }
}
