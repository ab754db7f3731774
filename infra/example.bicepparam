// An example: copy it, and give every parameter your own value.
using 'main.bicep'

param name = 'rr-example'
param location = 'westeurope'
param identityIssuer = 'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0'
param identityAudience = 'api://request-router'
param states = [
  { code: 'NL', principalId: '11111111-1111-1111-1111-111111111111' }
  { code: 'SG' }
]
param signingKeyId = 'router-1'
param signingKeyVersion = '00000000000000000000000000000000'
param alertAddress = 'duty@example.org'
